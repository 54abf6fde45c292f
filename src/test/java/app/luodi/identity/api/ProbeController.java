package app.luodi.identity.api;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.kernel.Money;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.WhenText;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A controller of the tests: it goes wrong in each way a controller can. */
@Hidden
@RestController
@RequestMapping("/api/v1/probe")
class ProbeController {
    record Sent(@Nullable Money amount, @Nullable When plan) {}

    private final Rights rights;

    ProbeController(Rights rights) {
        this.rights = rights;
    }

    @GetMapping("/me")
    String me() {
        return rights.signature();
    }

    @GetMapping("/need/{act}")
    String need(@PathVariable Act act) {
        rights.require(act);
        return "done";
    }

    @GetMapping("/nothing")
    String nothing() {
        throw new NoSuchElementException("secret detail");
    }

    @GetMapping("/bug")
    String bug() {
        throw new IllegalStateException("secret detail");
    }

    @GetMapping("/moment")
    String moment(@RequestParam @Nullable String asOf) {
        return Moment.of(asOf).map(Object::toString).orElse("today");
    }

    @PostMapping
    ResponseEntity<Sent> echo(@RequestBody Sent sent) {
        return Answers.tagged(7, new Sent(sent.amount(), When.of(read(sent))));
    }

    private static @Nullable WhenText read(Sent sent) {
        var plan = sent.plan();
        return plan == null ? null : Answers.done(plan.read(LocalDate.of(2022, 11, 14)));
    }

    @PutMapping
    int put(@RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return Answers.version(ifMatch);
    }

    @PostMapping("/refused")
    String refused() {
        return Answers.done(Outcome.refused(Outcome.Refusal.of("amount", "identity.problem.number", 12)));
    }
}
