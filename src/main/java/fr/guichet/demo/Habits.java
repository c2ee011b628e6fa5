package fr.guichet.demo;

import static java.util.stream.Collectors.groupingBy;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.guichet.visit.AgeGroup;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What people come for, how often, who they are and how long it takes. */
record Habits(List<OperatorHabit> operators, List<String> notes) {

    static Habits read() {
        var procedures = DemoFile.rows("procedures.csv").stream()
                .map(Habits::toProcedure)
                .collect(groupingBy(ProcedureHabit::operatorCode));
        var operators = DemoFile.rows("operators.csv").stream()
                .map(row -> toOperator(row, procedures.getOrDefault(row.getField("code"), List.of())))
                .toList();
        var notes = DemoFile.rows("notes.csv").stream()
                .map(row -> row.getField("note"))
                .toList();
        return new Habits(operators, notes);
    }

    List<OperatorHabit> on(LocalDate day) {
        return operators.stream()
                .filter(operator -> !operator.from().isAfter(day))
                .toList();
    }

    private static OperatorHabit toOperator(NamedCsvRecord row, List<ProcedureHabit> procedures) {
        return new OperatorHabit(
                row.getField("code"),
                LocalDate.parse(row.getField("from")),
                Integer.parseInt(row.getField("weight")),
                percentage(row, "under_25"),
                percentage(row, "over_55"),
                Arrays.stream(Month.values())
                        .map(month -> Double.valueOf(row.getField(column(month))))
                        .toList(),
                procedures);
    }

    private static ProcedureHabit toProcedure(NamedCsvRecord row) {
        var months = row.getField("months").isEmpty() ? "1-12" : row.getField("months");
        return new ProcedureHabit(
                row.getField("operator_code"),
                row.getField("code"),
                Integer.parseInt(row.getField("weight")),
                Integer.parseInt(row.getField("minutes")),
                Month.of(Integer.parseInt(months.split("-")[0])),
                Month.of(Integer.parseInt(months.split("-")[1])));
    }

    private static String column(Month month) {
        return month.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    private static double percentage(NamedCsvRecord row, String column) {
        return Integer.parseInt(row.getField(column)) / 100.0;
    }

    /**
     * @param months how each month differs from the mean of the year
     */
    record OperatorHabit(
            String code,
            LocalDate from,
            int weight,
            double under25,
            double over55,
            List<Double> months,
            List<ProcedureHabit> procedures) {

        double season(Month month) {
            return months.get(month.getValue() - 1);
        }

        /** From 0 to 3, the higher the older: below 1 is under 25, above 2 is over 55. */
        double age(double roll) {
            if (roll < under25) {
                return roll / under25;
            }
            var middle = 1 - under25 - over55;
            return roll < under25 + middle ? 1 + (roll - under25) / middle : 2 + (roll - under25 - middle) / over55;
        }

        AgeGroup ageGroup(double roll) {
            return List.of(AgeGroup.UNDER_25, AgeGroup.AGE_25_55, AgeGroup.OVER_55)
                    .get((int) age(roll));
        }
    }

    record ProcedureHabit(
            String operatorCode, String code, int weight, int minutes, Month firstMonth, Month lastMonth) {

        boolean isAskedIn(Month month) {
            return month.compareTo(firstMonth) >= 0 && month.compareTo(lastMonth) <= 0;
        }
    }
}
