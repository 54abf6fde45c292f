/** The database underneath: an embedded PostgreSQL of our own, or the operator's, found fit before anything else starts. */
@NullMarked
@ApplicationModule(
        displayName = "PostgreSQL 数据库",
        allowedDependencies = {})
package app.luodi.postgres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
