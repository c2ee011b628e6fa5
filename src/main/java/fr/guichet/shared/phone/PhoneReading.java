package fr.guichet.shared.phone;

/** What came of reading a typed number: the number, or what is wrong with it. */
public sealed interface PhoneReading permits Phone, PhoneFault {}
