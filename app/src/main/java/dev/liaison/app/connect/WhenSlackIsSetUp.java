package dev.liaison.app.connect;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;

/** Only where the operator has given us an app at Slack. */
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnExpression("!'${liaison.slack.client-id:}'.isEmpty()")
public @interface WhenSlackIsSetUp {}
