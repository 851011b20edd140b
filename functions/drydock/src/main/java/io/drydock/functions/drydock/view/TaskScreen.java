package io.drydock.functions.drydock.view;

/** Where a task's progress is shown. */
public interface TaskScreen {
    /** Shows how it stands now. */
    void show(TaskView task);
}
