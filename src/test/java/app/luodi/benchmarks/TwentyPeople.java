package app.luodi.benchmarks;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Twenty people at work at the same time: each has the product open in a browser session of the own, where the front end is
 * built, and reads lists and boards and changes projects, with a pause to think of about a second.
 */
final class TwentyPeople {
    private static final int PEOPLE = 20;
    private static final Duration WORK = Duration.ofSeconds(90);
    private static final Path FRONT_END = Path.of("target/classes/META-INF/VAADIN/webapp/index.html");
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> PAGES = List.of("/projects", "/week", "/year", "/projects?stage=started");

    /** @param open how many browser sessions were open meanwhile */
    record Worked(int requests, int failures, double median, double p95, int open) {}

    private final Map<String, Calls.Act> acts;
    private final String address;

    TwentyPeople(Map<String, Calls.Act> acts, String address) {
        this.acts = acts;
        this.address = address;
    }

    Worked work(String account, String password) throws InterruptedException {
        if (!Files.exists(FRONT_END) || !Files.isExecutable(CHROMIUM)) {
            return programs(0);
        }
        try (var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(CHROMIUM)
                                .setChromiumSandbox(false)
                                .setArgs(List.of("--disable-dev-shm-usage")))) {
            var open = new ArrayList<Page>();
            for (var person = 0; person < PEOPLE; person++) {
                open.add(signedIn(browser, account, password, PAGES.get(person % PAGES.size())));
            }
            return programs((int)
                    open.stream().filter(page -> !page.url().contains("/login")).count());
        }
    }

    private Page signedIn(Browser browser, String account, String password, String path) {
        var page = browser.newContext(new Browser.NewContextOptions().setLocale("zh-CN"))
                .newPage();
        page.setDefaultTimeout(60_000);
        page.navigate(address + "/login");
        page.locator("input[name=username]").fill(account);
        page.locator("input[name=password]").fill(password);
        page.locator("input[name=password]").press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        page.navigate(address + path);
        page.locator("h1, h2").first().waitFor();
        return page;
    }

    private Worked programs(int open) throws InterruptedException {
        var times = new ConcurrentLinkedQueue<Double>();
        var failures = new AtomicInteger();
        var end = Instant.now().plus(WORK);
        var people = new ArrayList<Thread>();
        for (var person = 0; person < PEOPLE; person++) {
            var first = person;
            people.add(Thread.ofVirtual().start(() -> works(first, end, times, failures)));
        }
        for (var person : people) {
            person.join();
        }
        var sorted = times.stream().sorted().toList();
        return new Worked(
                sorted.size(),
                failures.get(),
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 95 / 100),
                open);
    }

    private void works(int person, Instant end, ConcurrentLinkedQueue<Double> times, AtomicInteger failures) {
        var all = List.copyOf(acts.values());
        for (var turn = 0; Instant.now().isBefore(end); turn++) {
            try {
                var begun = System.nanoTime();
                var answered = all.get((person + turn) % all.size()).once(turn * PEOPLE + person);
                times.add((System.nanoTime() - begun) / 1e6);
                if (answered / 100 != 2) {
                    failures.incrementAndGet();
                }
                Thread.sleep(ThreadLocalRandom.current().nextInt(500, 1500));
            } catch (IOException failure) {
                failures.incrementAndGet();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
