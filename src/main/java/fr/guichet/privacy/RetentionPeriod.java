package fr.guichet.privacy;

import fr.guichet.shared.model.BaseEntity;
import jakarta.persistence.Entity;

/** For how long a structure decided to keep one kind of data. */
@Entity
class RetentionPeriod extends BaseEntity {

    private String code;
    private int months;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected RetentionPeriod() {}

    RetentionPeriod(String code, int months) {
        this.code = code;
        this.months = months;
    }

    void changeTo(int otherMonths) {
        this.months = otherMonths;
    }

    String getCode() {
        return code;
    }

    int getMonths() {
        return months;
    }
}
