package app.luodi.tenancy;

import app.luodi.kernel.FoundingDistricts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Component;

/** Writes the shared tables with the owner's connection: the application's own role may only read them. */
@Component
class OwnerFoundsDistricts implements FoundingDistricts {
    private final JdbcClient owner;

    OwnerFoundsDistricts(
            @Value("${spring.liquibase.url:${spring.datasource.url}}") String url,
            @Value("${spring.liquibase.user}") String user,
            @Value("${spring.liquibase.password}") String password) {
        this.owner = JdbcClient.create(new DriverManagerDataSource(url, user, password));
    }

    @Override
    public void district(String id, String name) {
        found(id, name, "district");
    }

    @Override
    public void city(String id, String name) {
        found(id, name, "city");
    }

    private void found(String id, String name, String kind) {
        owner.sql("insert into district (id, name, kind) values (?, ?, ?) on conflict (id) do nothing")
                .params(id, name, kind)
                .update();
    }

    @Override
    public void cityReads(String city, String district) {
        owner.sql("insert into city_reads (city, reads) values (?, ?) on conflict do nothing")
                .params(city, district)
                .update();
    }

    @Override
    public void replays(String district) {
        owner.sql("insert into replay_district (id) values (?) on conflict do nothing")
                .param(district)
                .update();
    }

    @Override
    public boolean any() {
        return owner.sql("select exists (select from district)")
                .query(Boolean.class)
                .single();
    }
}
