package fr.guichet.appointment;

/** Whether the person is told by a message: asked each time, since a call may have told them already. */
public enum Notice {
    TELL,
    KEEP_SILENT
}
