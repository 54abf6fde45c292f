package app.luodi;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Where an application looks for who is signed in is one static place in Spring Security. Each context puts its own there
 * when it is built; with several contexts in one run the one under test must have the last word.
 */
class WhoIsSignedInHere extends AbstractTestExecutionListener {
    @Override
    public int getOrder() {
        // after the context has been injected, before the tests' own security contexts are set
        return 2500;
    }

    @Override
    public void beforeTestClass(TestContext test) {
        if (test.hasApplicationContext()) {
            claim(test);
        }
    }

    @Override
    public void prepareTestInstance(TestContext test) {
        claim(test);
    }

    private static void claim(TestContext test) {
        test.getApplicationContext()
                .getBeanProvider(SecurityContextHolderStrategy.class)
                .ifAvailable(SecurityContextHolder::setContextHolderStrategy);
    }
}
