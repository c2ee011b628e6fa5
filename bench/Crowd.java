import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** People who work at once: each takes the next number as soon as the last one is answered. */
class Crowd {

    /** What is done for one number by one of the people. */
    interface Work {
        void run(int person, int number) throws Exception;
    }

    static void work(int people, int count, Work work) throws Exception {
        var next = new AtomicInteger();
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Callable<Void>>();
            for (int person = 0; person < people; person++) {
                var me = person;
                all.add(() -> {
                    for (int number; (number = next.getAndIncrement()) < count; ) {
                        work.run(me, number);
                        if ((number + 1) % Math.max(1, count / 10) == 0) {
                            House.say("%,d of %,d", number + 1, count);
                        }
                    }
                    return null;
                });
            }
            for (var one : crowd.invokeAll(all)) {
                one.get();
            }
        }
    }
}
