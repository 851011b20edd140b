package io.drydock.functions.drydock.view;

/** Characters that a terminal shows in a line, and lines. */
record TerminalSize(int columns, int rows) {
    static final TerminalSize USUAL = new TerminalSize(80, 24);

    /** Of {@code stty size}: rows, then columns; a terminal that does not know says 0. */
    static TerminalSize of(String rowsAndColumns) {
        String[] numbers = rowsAndColumns.strip().split("\\s+");
        if (numbers.length != 2 || !numbers[0].matches("[1-9]\\d{0,5}") || !numbers[1].matches("[1-9]\\d{0,5}")) {
            return USUAL;
        }
        return new TerminalSize(Integer.parseInt(numbers[1]), Integer.parseInt(numbers[0]));
    }
}
