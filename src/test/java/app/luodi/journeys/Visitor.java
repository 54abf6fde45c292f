package app.luodi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** A person before a browser of their own: what they do, and what went wrong meanwhile. */
final class Visitor {
    private static final String PASSWORD = "luodi-demo";
    private static final Path SHOTS = Path.of("target", "screenshots");
    private static final double PATIENCE = 20_000;
    /** Nothing is on its way between the page and the server. */
    private static final String AT_REST = """
            () => { const clients = Object.values(window.Vaadin?.Flow?.clients ?? {});
                    return clients.length > 0 && clients.every(client => !client.isActive || !client.isActive()); }""";

    /** The screen somebody sits at, the language it was last used in, and whether it is dark. */
    record Desk(int width, int height, String locale, boolean dark) {
        Desk(int width, int height, String locale) {
            this(width, height, locale, false);
        }

        static final Desk USUAL = new Desk(1366, 768, "zh-CN");
        static final Desk ENGLISH = new Desk(1366, 768, "en-GB");
        static final Desk WALL = new Desk(1920, 1080, "zh-CN");
        static final Desk PHONE = new Desk(360, 800, "zh-CN");
    }

    private final String home;
    private final BrowserContext context;
    private final Page page;
    private final List<String> troubles = new CopyOnWriteArrayList<>();

    Visitor(String home, Desk desk) {
        this.home = home;
        context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale(desk.locale())
                        .setTimezoneId("Asia/Shanghai")
                        .setViewportSize(desk.width(), desk.height())
                        .setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(PATIENCE);
        if (desk.locale().startsWith("en")) {
            context.addCookies(List.of(new Cookie("luodi-language", "en").setUrl(home)));
        }
        if (desk.dark()) {
            context.addCookies(List.of(new Cookie("luodi-theme", "dark").setUrl(home)));
        }
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                troubles.add("console: " + message.text() + " at " + message.location());
            }
        });
        page.onPageError(error -> troubles.add("script: " + error));
        page.onRequest(request -> foreign(request.url()));
        page.onWebSocket(socket -> foreign(socket.url()));
    }

    private void foreign(String url) {
        var address = URI.create(url.startsWith("blob:") || url.startsWith("data:") ? home : url);
        if (!"localhost".equals(address.getHost())) {
            troubles.add("a foreign host: " + url);
        }
    }

    Visitor signsIn(String account) {
        goesTo("/login");
        page.locator("input[name=username]").fill(account);
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("input[name=password]").press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        return settles();
    }

    /** Opens an address of the house. */
    Visitor goesTo(String path) {
        page.navigate(home + path);
        return settles();
    }

    /** Waits until nothing is on its way. */
    Visitor settles() {
        page.waitForFunction(AT_REST);
        return this;
    }

    Page page() {
        return page;
    }

    Locator sees(AriaRole role, String name) {
        var found =
                page.getByRole(role, new Page.GetByRoleOptions().setName(name)).first();
        assertThat(found).isVisible();
        return found;
    }

    Locator sees(AriaRole role, Pattern name) {
        var found =
                page.getByRole(role, new Page.GetByRoleOptions().setName(name)).first();
        assertThat(found).isVisible();
        return found;
    }

    Visitor reads(String text) {
        assertThat(page.getByText(text).locator("visible=true").first()).isVisible();
        return this;
    }

    Visitor doesNotSee(AriaRole role, String name) {
        assertThat(page.getByRole(role, new Page.GetByRoleOptions().setName(name)))
                .hasCount(0);
        return this;
    }

    Visitor presses(String button) {
        sees(AriaRole.BUTTON, button).click();
        return settles();
    }

    Visitor follows(String link) {
        sees(AriaRole.LINK, link).click();
        return settles();
    }

    Visitor fills(String label, String text) {
        var field = page.getByLabel(label).locator("visible=true").first();
        field.fill(text);
        field.blur();
        return settles();
    }

    /** A date is typed and confirmed, so that its calendar closes. */
    Visitor dates(String label, String day) {
        var field = page.getByLabel(label).locator("visible=true").first();
        field.fill(day);
        field.press("Enter");
        return settles();
    }

    Visitor hits(String key) {
        page.keyboard().press(key);
        return settles();
    }

    String path() {
        return page.url().substring(home.length());
    }

    /** Keeps a picture for people to look at. */
    Visitor shows(String picture) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(picture + ".png")));
        return this;
    }

    /** Nothing on the page that axe calls serious or critical. */
    Visitor findsItAccessible() {
        assertThat(Axe.seriousTroubles(page)).as("axe at %s", path()).isEmpty();
        return this;
    }

    /** Errors of the console, of scripts, and calls to foreign hosts so far. */
    List<String> troubles() {
        return List.copyOf(troubles);
    }

    void leaves() {
        context.close();
        assertThat(troubles).isEmpty();
    }
}
