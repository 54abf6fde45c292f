package app.luodi.tenancy;

import app.luodi.kernel.OnBehalf;
import app.luodi.kernel.Today;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskDecorator;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class TenancyConfiguration {
    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource, Today today) {
        return new DistrictTransactionManager(dataSource, today);
    }

    @Bean
    TransactionOperations transactionOperations(PlatformTransactionManager transactionManager) {
        return new TransactionTemplate(transactionManager);
    }

    /** Work handed to another thread goes on for the same district. */
    @Bean
    TaskDecorator districtFollowsTheTask() {
        return task -> CurrentDistrict.find()
                .<Runnable>map(current -> () -> new OnBehalf(current.id()).run(task))
                .orElse(task);
    }
}
