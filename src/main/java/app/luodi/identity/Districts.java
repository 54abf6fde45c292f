package app.luodi.identity;

import app.luodi.kernel.OnBehalf;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** The districts and cities there are, by name. */
@Service
public class Districts {
    /** @param id the end of its accounts' names: {@code gaoxin} */
    public record District(String id, String name, boolean city) {}

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    Districts(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    public Optional<District> find(String id) {
        return new OnBehalf(id)
                .get(() -> transactions.execute(
                        status -> jdbc.sql("select id, name, kind = 'city' as city from public.district where id = ?")
                                .param(id)
                                .query(District.class)
                                .optional()));
    }

    /** Every district and city there is: for work of the product itself. */
    public List<District> all() {
        return new OnBehalf("")
                .get(() -> transactions.execute(
                        status -> jdbc.sql("select id, name, kind = 'city' as city from public.district order by id")
                                .query(District.class)
                                .list()));
    }

    /** The districts a city reads, in the order they were founded. */
    public List<District> readBy(String city) {
        return new OnBehalf(city)
                .get(() -> transactions.execute(status ->
                        jdbc.sql("""
                select d.id, d.name, false as city from public.city_reads c join public.district d on d.id = c.reads
                where c.city = ? order by d.founded_at, d.id""").param(city).query(District.class).list()));
    }
}
