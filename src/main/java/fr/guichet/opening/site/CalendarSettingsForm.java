package fr.guichet.opening.site;

import fr.guichet.shared.web.ReadsAs;
import fr.guichet.site.CalendarSettings;
import fr.guichet.site.HolidayRegion;
import fr.guichet.site.SchoolZone;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** @param whitMondayWorked there when it is */
record CalendarSettingsForm(
        @NotBlank @ReadsAs(HolidayRegion.class) String holidayRegion,
        @Nullable Boolean whitMondayWorked,
        @NotBlank @ReadsAs(SchoolZone.class) String schoolZone) {

    static CalendarSettingsForm of(CalendarSettings settings) {
        return new CalendarSettingsForm(
                settings.holidayRegion().name(),
                settings.whitMondayWorked(),
                settings.schoolZone().name());
    }

    CalendarSettings toSettings() {
        return new CalendarSettings(
                HolidayRegion.valueOf(holidayRegion),
                Boolean.TRUE.equals(whitMondayWorked),
                SchoolZone.valueOf(schoolZone));
    }
}
