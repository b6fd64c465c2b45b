package dev.liaison.app.pages.frame;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** An address with an id that is none leads nowhere, like any other address that does not exist. */
@ControllerAdvice(basePackages = "dev.liaison.app.pages")
class OddAddresses {
    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    void noSuchPage(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
