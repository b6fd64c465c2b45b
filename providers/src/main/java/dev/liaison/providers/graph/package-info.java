/** Microsoft 365 and Outlook.com: free/busy through Microsoft Graph, authorized at Entra. */
@NullMarked
package dev.liaison.providers.graph;

import org.jspecify.annotations.NullMarked;
