package app.luodi;

import static org.assertj.core.api.Assertions.assertThat;

import app.luodi.kernel.OnBehalf;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@LuodiTest
class WallsTests {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations tx;

    @Test
    void aDistrictReadsItsOwn() {
        new OnBehalf("east")
                .run(() -> tx.executeWithoutResult(
                        s -> jdbc.sql("insert into tag (code, name, kind) values ('industry', '工业', 'category')")
                                .update()));
        assertThat(new OnBehalf("west").get(() -> count())).isZero();
        assertThat(new OnBehalf("east").get(() -> count())).isEqualTo(1);
    }

    private int count() {
        return tx.execute(
                s -> jdbc.sql("select count(*) from tag").query(Integer.class).single());
    }
}
