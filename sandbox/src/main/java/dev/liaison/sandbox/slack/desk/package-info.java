/** What a person does in the Slack client: clicks, submits, types, opens the App Home. */
@NullMarked
package dev.liaison.sandbox.slack.desk;

import org.jspecify.annotations.NullMarked;
