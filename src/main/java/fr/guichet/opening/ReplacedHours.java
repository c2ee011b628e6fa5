package fr.guichet.opening;

import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.model.Validity;
import fr.guichet.shared.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was in force where a version of the hours was published, as it was then: so its publication can be taken back. */
@Component
class ReplacedHours {

    private final OpeningHoursRepository openingHours;
    private final JdbcClient jdbc;

    ReplacedHours(OpeningHoursRepository openingHours, JdbcClient jdbc) {
        this.openingHours = openingHours;
        this.jdbc = jdbc;
    }

    /**
     * Before anything is changed.
     *
     * @param before null where nothing was in force
     * @param resumed what repeats it after a last day, where that is so
     */
    void keep(PublishHours published, @Nullable OpeningHours before, @Nullable OpeningHours resumed) {
        var beforeId = before == null ? null : before.getId();
        about(published.id(), """
                insert into replaced_hours (structure_id, published_id, published_to, before_id, label, valid_from, valid_to,
                                            resumed_id)
                select :structureId, :publishedId, :publishedTo, before.id, before.label, before.valid_from, before.valid_to,
                       :resumedId
                  from (values (1)) one
                  left join opening_hours before on before.structure_id = :structureId and before.id = :beforeId
                """)
                .param("publishedTo", published.validity().lastDay())
                .param("beforeId", beforeId)
                .param("resumedId", resumed == null ? null : resumed.getId())
                .update();
        about(published.id(), """
                insert into replaced_range (structure_id, published_id, weekday, opens, closes, recurrence)
                select structure_id, :publishedId, weekday, opens, closes, recurrence
                  from opening_range where structure_id = :structureId and opening_hours_id = :beforeId
                """).param("beforeId", beforeId).update();
    }

    boolean know(UUID publishedId) {
        return about(publishedId, """
                select exists (select from replaced_hours where structure_id = :structureId and published_id = :publishedId)
                """).query(Boolean.class).single();
    }

    boolean wasPublishedUntil(PublishHours command) {
        return about(command.id(), """
                select exists (select from replaced_hours
                                where structure_id = :structureId and published_id = :publishedId
                                  and published_to is not distinct from cast(:lastDay as date))
                """)
                .param("lastDay", command.validity().lastDay())
                .query(Boolean.class)
                .single();
    }

    /** As if they had never been published; false where something was built upon them since. */
    boolean giveBack(OpeningHours published) {
        var known = about(published.getId(), """
                select published_to, before_id, label, valid_from, valid_to, resumed_id
                  from replaced_hours where structure_id = :structureId and published_id = :publishedId
                """)
                .query((row, number) -> replaced(published, row))
                .optional();
        if (known.isEmpty()) {
            return false;
        }
        var before = known.get().before();
        var shortened = before == null ? null : find(before.id());
        var resumed = find(known.get().resumedId());
        if (!known.get().isAsItWasLeft(published.getValidity(), shortened, resumed)) {
            return false;
        }
        openingHours.delete(published);
        if (resumed != null) {
            openingHours.delete(resumed);
        }
        openingHours.flush();
        if (shortened != null) {
            shortened.endOn(Objects.requireNonNull(before).validity().lastDay());
            openingHours.flush();
        } else if (before != null) {
            openingHours.saveAndFlush(
                    new OpeningHours(before.id(), before.siteId(), before.label(), before.validity(), before.hours()));
        }
        return true;
    }

    private @Nullable OpeningHours find(@Nullable UUID id) {
        return id == null ? null : openingHours.findById(id).orElse(null);
    }

    private Replaced replaced(OpeningHours published, ResultSet row) throws SQLException {
        var beforeId = row.getObject("before_id", UUID.class);
        return new Replaced(
                row.getObject("published_to", LocalDate.class),
                beforeId == null
                        ? null
                        : new OpeningHoursVersion(
                                beforeId,
                                published.getSiteId(),
                                row.getString("label"),
                                new Validity(
                                        row.getObject("valid_from", LocalDate.class),
                                        row.getObject("valid_to", LocalDate.class)),
                                hours(published.getId())),
                row.getObject("resumed_id", UUID.class));
    }

    private WeeklyHours hours(UUID publishedId) {
        return new WeeklyHours(about(publishedId, """
                select weekday, opens, closes, recurrence
                  from replaced_range where structure_id = :structureId and published_id = :publishedId
                """)
                .query((row, number) -> new WeeklyRange(
                        DayOfWeek.of(row.getInt("weekday")),
                        new TimeRange(
                                row.getObject("opens", LocalTime.class), row.getObject("closes", LocalTime.class)),
                        Recurrence.valueOf(row.getString("recurrence"))))
                .list());
    }

    private JdbcClient.StatementSpec about(UUID publishedId, String sql) {
        return jdbc.sql(sql).param("structureId", Tenancy.requireStructureId()).param("publishedId", publishedId);
    }

    /**
     * @param until the last day with which the hours were published
     * @param before null where nothing was in force
     * @param resumedId of the version that repeats it afterwards, where there is one
     */
    private record Replaced(
            @Nullable LocalDate until,
            @Nullable OpeningHoursVersion before,
            @Nullable UUID resumedId) {

        boolean isAsItWasLeft(Validity published, @Nullable OpeningHours shortened, @Nullable OpeningHours resumed) {
            return Objects.equals(published.lastDay(), until)
                    && Objects.equals(validity(shortened), leftBy(published))
                    && Objects.equals(validity(resumed), resumedAfter());
        }

        /** Nothing of what began on the same day. */
        private @Nullable Validity leftBy(Validity published) {
            return before == null || before.validity().from().equals(published.from())
                    ? null
                    : before.validity().until(published.from().minusDays(1));
        }

        private @Nullable Validity resumedAfter() {
            return resumedId == null || before == null || until == null
                    ? null
                    : new Validity(until.plusDays(1), before.validity().lastDay());
        }

        private static @Nullable Validity validity(@Nullable OpeningHours hours) {
            return hours == null ? null : hours.getValidity();
        }
    }
}
