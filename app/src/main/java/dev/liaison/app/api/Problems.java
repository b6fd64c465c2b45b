package dev.liaison.app.api;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers what went wrong as JSON: {@code message} always, {@code errors} by field. */
@RestControllerAdvice(basePackageClasses = Problems.class)
class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /** The body of every answer that is not a success. */
    record Body(String message, Map<String, String> errors) {}

    @ExceptionHandler
    ResponseEntity<Body> known(Problem problem) {
        return ResponseEntity.status(problem.status())
                .body(new Body(String.valueOf(problem.getMessage()), problem.fields()));
    }

    @ExceptionHandler
    ResponseEntity<Body> unreadable(HttpMessageNotReadableException problem) {
        LOG.debug("unreadable body", problem);
        return ResponseEntity.badRequest().body(new Body("That is not the JSON that is wanted here.", Map.of()));
    }

    @ExceptionHandler
    ResponseEntity<Body> unknown(RuntimeException problem) {
        LOG.error("an API call failed", problem);
        return ResponseEntity.status(HttpStatus.INTERNAL_SERVER_ERROR)
                .body(new Body("That went wrong on our side. It is in the log.", Map.of()));
    }
}
