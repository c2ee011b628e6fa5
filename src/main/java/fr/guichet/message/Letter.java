package fr.guichet.message;

/**
 * What is written, to whomever.
 *
 * @param structure that writes
 * @param method of the calendar, as iTIP names it
 * @param calendar the appointment as iCalendar
 */
record Letter(String structure, String subject, String text, String method, String calendar) {}
