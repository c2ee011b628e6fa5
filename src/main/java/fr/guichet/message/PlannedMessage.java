package fr.guichet.message;

import java.time.Instant;

/** A message and when it leaves. */
record PlannedMessage(Message message, Instant at) {}
