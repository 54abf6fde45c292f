package app.luodi.kernel;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.dialect.JdbcDialect;

/** The clock of the offices, and how the kernel's values look in a column. */
@Configuration(proxyBeanMethods = false)
class KernelConfiguration {
    @Bean
    Today today(@Value("${luodi.today:#{null}}") @Nullable LocalDate fixed) {
        return new Today(fixed);
    }

    @Bean
    JdbcCustomConversions jdbcCustomConversions(JdbcDialect dialect) {
        return JdbcCustomConversions.of(dialect, List.of(MoneyToFen.INSTANCE, FenToMoney.INSTANCE));
    }

    @WritingConverter
    enum MoneyToFen implements Converter<Money, Long> {
        INSTANCE;

        @Override
        public Long convert(Money money) {
            return money.fen();
        }
    }

    @ReadingConverter
    enum FenToMoney implements Converter<Long, Money> {
        INSTANCE;

        @Override
        public Money convert(Long fen) {
            return new Money(fen);
        }
    }
}
