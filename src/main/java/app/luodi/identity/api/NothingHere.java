package app.luodi.identity.api;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.NoSuchElementException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Addresses of the API that lead nowhere: without this they would get the first page of the screens. */
@Hidden
@RestController
class NothingHere {
    @RequestMapping("/api/**")
    void nothing() {
        throw new NoSuchElementException("No such address");
    }
}
