package fr.guichet.privacy;

import java.time.LocalDate;

/**
 * A line of the bordereau d'élimination: what was erased of one kind, and never whose it was.
 *
 * @param code of the kind of data
 * @param months for which it had been kept
 * @param firstDay of the oldest object
 * @param lastDay of the youngest object
 */
public record DisposalRow(
        String code,
        int months,
        LocalDate firstDay,
        LocalDate lastDay,
        long objects,
        LocalDate firstCarriedOutOn,
        LocalDate lastCarriedOutOn) {}
