package io.drydock.design.yaml;

import io.drydock.design.finding.Finding;
import io.drydock.design.value.Position;
import io.drydock.design.value.Value;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.StreamStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads sources of YAML documents, JSON being YAML too, into trees of values. What can't be read is reported; a broken document hides no
 * other one. The items of a document that is a list are documents of their own. Limits hold over all sources that one reader reads.
 *
 * <p>Time and memory grow in line with the source, whatever stands in it.
 */
public final class YamlReader {
    private static final int LARGEST_BUFFER = 22;

    private final Budget budget;
    private final Consumer<Finding> sink;
    private final KeyPool keys = new KeyPool();
    private final Parse[] parsers = new Parse[LARGEST_BUFFER + 1];
    private boolean full;

    /** @param sink takes what is found */
    public YamlReader(Budget budget, Consumer<Finding> sink) {
        this.budget = budget;
        this.sink = sink;
    }

    /**
     * The documents of one source, in order. Empty ones are left out.
     *
     * @param name what positions call the source
     */
    public List<Value> read(String name, byte[] content) {
        SourceFindings findings = new SourceFindings(name, budget.limits().findingsPerSource(), sink);
        List<Value> documents = new ArrayList<>();
        if (content.length > budget.limits().sourceBytes()) {
            findings.report(tooLarge(name, content.length, budget.limits()));
        } else if (!budget.takeBytes(content.length)) {
            findings.report(YamlRules.LIMIT, 1, "With this file the design has more than " + budget.limits().totalBytes() + " bytes; it is not read.",
                    "Remove files that don't belong to the design, or raise the limit.");
        } else {
            read(name, content, documents, findings);
        }
        findings.close();
        return documents;
    }

    /** What is reported of a source that is larger than the limit, known before it is read or while it is. */
    public static Finding tooLarge(String name, long bytes, ReadLimits limits) {
        return Finding.at(YamlRules.LIMIT, new Position(name, 1), "The file has " + bytes + " bytes or more; the limit is " + limits.sourceBytes()
                + ". It is not read.", "Split the file, remove it if it does not belong to the design, or raise the limit.");
    }

    private void read(String name, byte[] content, List<Value> documents, SourceFindings findings) {
        SourceText source = SourceText.decode(content);
        for (DocumentText document : DocumentSplitter.split(source.text(), budget.limits().documents())) {
            Budget.Weight before = budget.used();
            try {
                checkCharacters(document, source, name);
                Value tree = tree(document, name, findings);
                if (tree instanceof Value.Sequence list) {
                    for (Value item : list.items()) {
                        add(item, documents, findings);
                    }
                } else {
                    add(tree, documents, findings);
                }
            } catch (BrokenDocument broken) {
                budget.restore(before);
                findings.report(broken.finding());
            }
        }
    }

    private void add(Value document, List<Value> documents, SourceFindings findings) {
        if (document instanceof Value.Nothing || full) {
            return;
        }
        if (budget.takeDocument()) {
            documents.add(document);
        } else {
            full = true;
            findings.report(Finding.at(YamlRules.LIMIT, document.position(), "The design has more than " + budget.limits().documents()
                    + " documents; this one and those behind it are not read.", "Split the design, or raise the limit."));
        }
    }

    private static void checkCharacters(DocumentText document, SourceText source, String name) throws BrokenDocument {
        int malformed = source.malformed().nextSetBit(document.start());
        int end = document.start() + document.text().length();
        if (malformed >= 0 && malformed < end) {
            throw new BrokenDocument(Finding.at(YamlRules.ENCODING, new Position(name, document.lineOf(malformed - document.start())),
                    "The document has bytes that are not " + source.encoding() + ".", "Save the file as UTF-8."));
        }
        if (document.unprintable() >= 0) {
            int character = document.text().codePointAt(document.unprintable());
            throw new BrokenDocument(Finding.at(YamlRules.ENCODING, new Position(name, document.lineOf(document.unprintable())),
                    String.format("The document has the character U+%04X, which YAML does not allow.", character),
                    "Remove it, or write it as an escape in double quotes."));
        }
    }

    private Value tree(DocumentText document, String name, SourceFindings findings) throws BrokenDocument {
        TreeBuilder builder = null;
        try {
            Iterator<Event> events = parser(document.text().length()).parseString(document.text()).iterator();
            builder = new TreeBuilder(events, name, document.firstLine(), budget, findings, keys);
            Event event = events.next();
            while (event instanceof StreamStartEvent || event instanceof DocumentStartEvent) {
                event = events.next();
            }
            Value tree = builder.tree(event);
            while (events.hasNext()) {
                if (events.next() instanceof DocumentStartEvent second) {
                    throw new BrokenDocument(Finding.at(YamlRules.SYNTAX, new Position(name, line(document, second.getStartMark().orElse(null), 0)),
                            "Something stands behind the end of the document.", "Begin a new document with ---."));
                }
            }
            return tree;
        } catch (MarkedYamlEngineException e) {
            throw syntax(document, name, e);
        } catch (YamlEngineException | IndexOutOfBoundsException | IllegalArgumentException | IllegalStateException
                 | NoSuchElementException | NullPointerException e) {
            // The parser lets some of its own slips through, such as an escape for a character that doesn't exist.
            int line = builder == null ? document.firstLine() : builder.line();
            throw new BrokenDocument(Finding.at(YamlRules.SYNTAX, new Position(name, line),
                    "The document is not well-formed YAML, at this line or behind it.", "Mend the document from this line on."));
        }
    }

    private static BrokenDocument syntax(DocumentText document, String name, MarkedYamlEngineException e) {
        int line = line(document, e.getProblemMark().orElse(null), document.firstLine());
        StringBuilder message = new StringBuilder("The document is not well-formed YAML: ");
        if (e.getContext() != null && e.getContextMark().isPresent()) {
            message.append(e.getContext()).append(" (line ").append(line(document, e.getContextMark().get(), line)).append("), ");
        }
        message.append(e.getProblem());
        e.getProblemMark().ifPresent(mark -> message.append(" (column ").append(mark.getColumn() + 1).append(')'));
        return new BrokenDocument(Finding.at(YamlRules.SYNTAX, new Position(name, line), message.append('.').toString(),
                "Mend the syntax here or just above; the document is left out until then."));
    }

    private static int line(DocumentText document, Mark mark, int otherwise) {
        return mark == null ? otherwise : document.firstLine() + mark.getLine();
    }

    /**
     * A parser whose buffer takes the whole document: with a smaller one it copies what it has of a long scalar again with every piece it
     * reads, which takes time in the square of the length.
     */
    private Parse parser(int length) {
        int bits = Math.clamp(Integer.SIZE - Integer.numberOfLeadingZeros(length), 8, LARGEST_BUFFER);
        if (parsers[bits] == null) {
            parsers[bits] = new Parse(LoadSettings.builder().setBufferSize(1 << bits).setCodePointLimit(Integer.MAX_VALUE).setUseMarks(true).build());
        }
        return parsers[bits];
    }
}
