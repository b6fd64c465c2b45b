package dev.liaison.app.connect;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;

/** Only where the operator has given us a bot at Microsoft. */
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnExpression("!'${liaison.teams.app-id:}'.isEmpty()")
public @interface WhenTeamsIsSetUp {}
