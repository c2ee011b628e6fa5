package fr.guichet.demo;

import fr.guichet.account.Role;
import java.util.List;

/** A demo account; every name sounds invented. */
record Person(String login, String displayName, Role role) {

    static final String FOLLOWER = "animatrice";

    static final List<Person> CHAMBERY = List.of(
            new Person("coordinatrice", "Camille Exemple", Role.COORDINATOR),
            new Person("conseillere", "Nadia Modèle", Role.COUNSELLOR),
            new Person("renfort", "Sam Renfort", Role.COUNSELLOR),
            new Person("accueil", "Dominique Essai", Role.RECEPTION),
            new Person("responsable", "Maxime Maquette", Role.MANAGER),
            new Person(FOLLOWER, "Sacha Fictive", Role.NETWORK),
            new Person("admin", "Alix Prototype", Role.ADMIN));

    static final List<Person> ENTRELACS = List.of(
            new Person("coordination-entrelacs", "Charlie Ébauche", Role.COORDINATOR),
            new Person("conseil-entrelacs", "Lou Spécimen", Role.COUNSELLOR),
            new Person("admin-entrelacs", "Noa Canevas", Role.ADMIN));

    boolean worksAtASite() {
        return receivesPeople() || role == Role.RECEPTION;
    }

    boolean receivesPeople() {
        return role == Role.COORDINATOR || role == Role.COUNSELLOR;
    }
}
