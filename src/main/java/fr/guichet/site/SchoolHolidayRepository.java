package fr.guichet.site;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SchoolHolidayRepository extends Repository<SchoolHoliday, UUID> {

    List<SchoolHoliday> saveAll(Iterable<SchoolHoliday> holidays);

    List<SchoolHoliday> findAll();

    @Modifying
    @Query("delete SchoolHoliday h where h.zone = :zone and h.firstDay <= :to and h.lastDay >= :from")
    void deleteOverlapping(SchoolZone zone, LocalDate from, LocalDate to);
}
