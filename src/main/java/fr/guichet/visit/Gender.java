package fr.guichet.visit;

/** Optional, as seen by the agent; null is « autre ou non renseigné ». */
public enum Gender {
    FEMALE,
    MALE
}
