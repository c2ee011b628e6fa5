package fr.guichet.opening.site;

import fr.guichet.shared.web.ReadableDay;
import jakarta.validation.constraints.NotBlank;

record LastDayForm(@NotBlank @ReadableDay String lastDay) {}
