package fr.guichet.audit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.shared.model.AuditedFact;
import fr.guichet.testing.Facts;
import org.junit.jupiter.api.Test;

/** Entries stay as they were written: an event may be renamed, what the trail calls it may not. */
class StoredActionsTests {

    /** A new event adds its line; no line ever changes. */
    static final String STORED = """
        VisitLogged
        VisitCorrected
        VisitUndone
        VisitDeleted
        VisitsExported
        PastVisitsRecorded
        AccountCreated
        AccountChanged
        AccountDeactivated
        AccountReactivated
        ClosingNoticed
        AgentSignedIn
        AgentSignedOut
        PasswordChanged
        PasswordReset
        AppointmentBooked
        AppointmentMoved
        AppointmentCancelled
        AppointmentMovedBack
        AppointmentReinstated
        AppointmentHonoured
        AppointmentMissed
        AppointmentReopened
        AppointmentsExported
        AppointmentsShown
        PastAppointmentsRecorded
        PersonArrived
        PersonCorrected
        PersonWritten
        CalendarFeedMade
        CalendarFeedRevoked
        AppointmentTypeAdded
        AppointmentTypeChanged
        AppointmentTypeRetired
        AppointmentTypeTakenBack
        AvailabilityAdded
        AvailabilityChanged
        AvailabilityEnded
        AvailabilitySessionCancelled
        AvailabilitySessionRestored
        IntervenantAdded
        IntervenantChanged
        IntervenantRetired
        IntervenantTakenBack
        MinimumSet
        MinimumEnded
        CatalogueExported
        NationalListReplaced
        StandardWeekPlanned
        DayChanged
        LeaveTaken
        LeaveWithdrawn
        CalendarSettingsChanged
        SchoolHolidaysImported
        OpeningHoursPublished
        OpeningHoursRetired
        SiteOpened
        SiteDescribed
        SiteClosed
        SiteReopened
        SiteClosedForATime
        ClosureChanged
        ClosureWithdrawn
        SpecialOpeningAdded
        SpecialOpeningWithdrawn
        RoomOpened
        RoomRenamed
        RoomRetired
        RoomTakenBack
        StructureOpened
        FiguresExported
        TrailExported
        EverydayWordsChanged
        OperatorAdded
        OperatorRenamed
        OperatorRetired
        OperatorOfferedAgain
        ProcedureAdded
        ProcedureRenamed
        ProcedureRetired
        ProcedureOfferedAgain
        TrailVerified
        LeaveReasonsErased
        PersonalDataExported
        PeopleErased
        TextsErased
        RetentionChanged
        TrailPurged
        AccessRefused
        DisposalsExported
        AgentInvited
        InvitationAccepted
        AgentConfirmed
        RecoveryCodeUsed
        SessionEnded
        PreferencesChanged
        PasskeyRegistered
        PasskeyRemoved
        SecondFactorEnrolled
        SecondFactorRemoved
        SecondFactorRuleChanged
        """;

    @Test
    void eachActionEverStoredIsThatOfOneEvent() {
        assertThat(Facts.all())
                .extracting(AuditedFact::action)
                .containsExactlyInAnyOrder(STORED.lines().toArray(String[]::new));
    }
}
