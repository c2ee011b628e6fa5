package fr.guichet.local;

import java.nio.file.Path;

/** Another Guichet works in this folder. */
class DataFolderTaken extends RuntimeException {

    DataFolderTaken(Path directory) {
        super("Another Guichet works in " + directory + ".");
    }
}
