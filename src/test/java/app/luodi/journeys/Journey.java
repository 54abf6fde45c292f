package app.luodi.journeys;

import app.luodi.DemoTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody at work in a real browser, on the demo districts. Whoever took part leaves without an error behind. */
@DemoTest
abstract class Journey {
    private final List<Visitor> visitors = new ArrayList<>();

    @LocalServerPort
    private int port;

    /** Somebody whose browser speaks Chinese, on a desk of the usual size. */
    Visitor visitor() {
        return visitor(Visitor.Desk.USUAL);
    }

    Visitor visitor(Visitor.Desk desk) {
        var visitor = new Visitor("http://localhost:" + port, desk);
        visitors.add(visitor);
        return visitor;
    }

    @AfterEach
    void everybodyLeaves() {
        visitors.forEach(Visitor::leaves);
    }
}
