package app.luodi.identity.api;

import app.luodi.identity.NoRight;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.shell.parts.Texts;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/**
 * Every failure of the API as problem+json (RFC 9457) that names the field, in the language of the caller (Chinese where
 * none is asked for). What is not known here and what belongs to somebody else are one answer; no failure tells how we
 * are built.
 */
@RestControllerAdvice(annotations = RestController.class)
class Problems extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /**
     * One reason.
     *
     * @param field the field it concerns; empty for the act as a whole
     * @param key the same for all languages
     */
    record Reason(String field, String key, String message) {}

    @ExceptionHandler(Problem.class)
    ResponseEntity<Object> known(Problem problem, WebRequest request) {
        return switch (problem) {
            case Problem.Refused refused ->
                answer(HttpStatus.UNPROCESSABLE_CONTENT, reasons(refused.reasons(), request), request);
            case Problem.BadField bad -> answer(HttpStatus.BAD_REQUEST, unreadable(bad.field(), request), request);
            case Problem.Stale stale -> answer(HttpStatus.PRECONDITION_FAILED, List.of(), request);
            case Problem.NoVersion none -> answer(HttpStatus.PRECONDITION_REQUIRED, List.of(), request);
        };
    }

    @ExceptionHandler(NoRight.class)
    ResponseEntity<Object> noRight(NoRight failure, WebRequest request) {
        return answer(HttpStatus.FORBIDDEN, List.of(), request);
    }

    @ExceptionHandler(NoSuchElementException.class)
    ResponseEntity<Object> unknown(NoSuchElementException failure, WebRequest request) {
        return answer(HttpStatus.NOT_FOUND, List.of(), request);
    }

    @ExceptionHandler(OptimisticLockingFailureException.class)
    ResponseEntity<Object> overtaken(OptimisticLockingFailureException failure, WebRequest request) {
        return answer(HttpStatus.PRECONDITION_FAILED, List.of(), request);
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<Object> bug(Exception failure, WebRequest request) {
        var number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Failure {}", number, failure);
        var reason = new Reason("", "identity.problem.number", text(request, "identity.problem.number", number));
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, List.of(reason), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var reasons = failure.getBindingResult().getFieldErrors().stream()
                .flatMap(error -> unreadable(error.getField(), request).stream())
                .toList();
        return answer(HttpStatus.BAD_REQUEST, reasons, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var field = failure.getCause() instanceof JacksonException unreadable ? path(unreadable) : "";
        return answer(HttpStatus.BAD_REQUEST, unreadable(field, request), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException failure,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answer(HttpStatus.BAD_REQUEST, unreadable(failure.getParameterName(), request), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            org.springframework.beans.TypeMismatchException failure,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var field = failure instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : String.valueOf(failure.getPropertyName());
        return answer(HttpStatus.BAD_REQUEST, unreadable(field, request), request);
    }

    /** Everything else that Spring answers itself, in our words. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var answer = answer(HttpStatus.valueOf(status.value()), List.of(), request);
        return ResponseEntity.status(status).headers(headers).body(answer.getBody());
    }

    private static String path(JacksonException unreadable) {
        var path = new StringBuilder();
        for (var step : unreadable.getPath()) {
            var name = step.getPropertyName();
            path.append(name == null ? "[" + step.getIndex() + "]" : path.isEmpty() ? name : "." + name);
        }
        return path.toString();
    }

    private static List<Reason> unreadable(String field, WebRequest request) {
        return List.of(new Reason(field, "identity.problem.unreadable", text(request, "identity.problem.unreadable")));
    }

    private static List<Reason> reasons(List<Refusal> refusals, WebRequest request) {
        return refusals.stream()
                .map(refusal -> new Reason(
                        refusal.field(),
                        refusal.key(),
                        text(request, refusal.key(), refusal.values().toArray())))
                .toList();
    }

    private static ResponseEntity<Object> answer(HttpStatus status, List<Reason> reasons, WebRequest request) {
        var problem = ProblemDetail.forStatus(status);
        var key = "identity.problem." + status.value();
        problem.setDetail(Texts.has(key) ? text(request, key) : status.getReasonPhrase());
        if (!reasons.isEmpty()) {
            problem.setProperty("errors", reasons);
        }
        return ResponseEntity.status(status).body(problem);
    }

    static String text(WebRequest request, String key, @Nullable Object... values) {
        return Texts.in(language(request), key, values);
    }

    private static Locale language(WebRequest request) {
        var asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return asked == null ? Texts.LANGUAGES.getFirst() : Texts.supported(request.getLocale());
    }
}
