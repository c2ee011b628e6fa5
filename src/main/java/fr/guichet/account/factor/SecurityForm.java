package fr.guichet.account.factor;

import fr.guichet.shared.web.ReadsAs;
import jakarta.validation.constraints.NotBlank;

record SecurityForm(
        @NotBlank @ReadsAs(SecondFactorRule.class) String secondFactor) {

    static SecurityForm of(SecondFactorRule rule) {
        return new SecurityForm(rule.name());
    }

    SecondFactorRule toRule() {
        return SecondFactorRule.valueOf(secondFactor);
    }
}
