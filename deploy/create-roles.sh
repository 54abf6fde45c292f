#!/bin/sh
set -eu
psql -v ON_ERROR_STOP=1 -U postgres -v owner_password="$LUODI_OWNER_PASSWORD" -v app_password="$LUODI_APP_PASSWORD" -f /luodi/roles.sql
