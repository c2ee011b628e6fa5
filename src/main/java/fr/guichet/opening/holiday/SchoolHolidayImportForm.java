package fr.guichet.opening.holiday;

import fr.guichet.shared.web.ReadsAs;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * A file that was checked, sent again to be taken.
 *
 * @param id of the import
 */
record SchoolHolidayImportForm(
        @NotBlank @ReadsAs(UUID.class) String id,

        @NotBlank @Size(max = 2 * SchoolHolidayFileForm.LARGEST)
        String content) {}
