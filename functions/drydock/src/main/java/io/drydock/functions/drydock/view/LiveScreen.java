package io.drydock.functions.drydock.view;

import java.io.PrintStream;
import java.time.InstantSource;
import java.util.List;

/** On a terminal: failures one below the other, and below them the view, drawn again in its place each time. */
public final class LiveScreen implements TaskScreen {
    private static final String LINE_END = "\u001b[K\r\n";
    private static final String CLEAR_BELOW = "\u001b[J";

    private final PrintStream out;
    private final Terminal terminal;
    private final InstantSource clock;
    private final Pace pace = new Pace();
    private final News news = new News();
    private int drawn;

    public LiveScreen(PrintStream out, Terminal terminal, InstantSource clock) {
        this.out = out;
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public void show(TaskView task) {
        pace.see(task, clock.instant());
        List<String> view = ProgressLines.of(task, pace, clock.instant(), terminal.size());
        out.print(frame(drawn, news.of(task), task.ended() ? List.of() : view));
        out.flush();
        drawn = task.ended() ? 0 : view.size();
    }

    /** @param drawn lines of the frame before, over which this one is drawn */
    static String frame(int drawn, List<String> news, List<String> view) {
        StringBuilder frame = new StringBuilder("\r");
        if (drawn > 0) {
            frame.append("\u001b[").append(drawn).append('A');
        }
        news.forEach(line -> frame.append(line).append(LINE_END));
        view.forEach(line -> frame.append(line).append(LINE_END));
        return frame.append(CLEAR_BELOW).toString();
    }
}
