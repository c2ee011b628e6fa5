package fr.guichet.statistics;

import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.statistics.StatisticsEvent.FiguresExported;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The trace of figures that leave as files. */
@Service
public class FigureExports {

    private final ApplicationEventPublisher events;

    FigureExports(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Transactional
    public void record() {
        events.publishEvent(new FiguresExported(Tenancy.requireStructureId()));
    }
}
