package io.drydock.lab.maas.form;

import io.drydock.design.host.MacAddress;
import io.drydock.design.network.IpAddress;
import io.drydock.lab.maas.http.FormErrors;
import io.drydock.lab.maas.http.MaasRequest;
import io.drydock.lab.maas.http.Refused;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The fields of a request's form, read as Django reads them; what is wrong with them is collected and answered in one reply. */
public final class Form {
    /** What Django says of a choice that names an object. */
    public static final String NO_SUCH_OBJECT = "Select a valid choice. That choice is not one of the available choices.";
    private static final Pattern UUID4 = Pattern.compile(
            "[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?4[0-9a-fA-F]{3}-?[89abAB][0-9a-fA-F]{3}-?[0-9a-fA-F]{12}");

    private final MaasRequest request;
    private final FormErrors errors = new FormErrors();
    private final Set<String> wrong = new HashSet<>();

    public Form(MaasRequest request) {
        this.request = request;
    }

    /** Whether the client sent that field, empty or not. */
    public boolean has(String field) {
        return request.has(field);
    }

    /** Whether nothing is wrong with that field so far. */
    public boolean isRight(String field) {
        return !wrong.contains(field);
    }

    public Form error(String field, String message) {
        wrong.add(field);
        errors.add(field, message);
        return this;
    }

    /** An error of the form as a whole. */
    public Form error(String message) {
        return error(FormErrors.WHOLE, message);
    }

    /** @throws Refused if anything is wrong */
    public void check() throws Refused {
        errors.check();
    }

    /** The field's text without spaces around it, where it isn't empty. */
    public Optional<String> text(String field) {
        return request.one(field).map(String::strip).filter(text -> !text.isEmpty());
    }

    public String text(String field, String otherwise) {
        return text(field).orElse(otherwise);
    }

    /** Every value of the field, those separated by commas too; empty ones are none. */
    public List<String> list(String field) {
        return request.all(field).stream().flatMap(text -> List.of(text.split(",")).stream()).map(String::strip)
                .filter(text -> !text.isEmpty()).toList();
    }

    /** The field's text; an error if there is none. */
    public Optional<String> required(String field) {
        Optional<String> text = text(field);
        if (text.isEmpty()) {
            error(field, FormErrors.REQUIRED);
        }
        return text;
    }

    /** The field's text, which must fit the pattern and have at most so many characters. */
    public Optional<String> matching(String field, Pattern pattern, int longest) {
        Optional<String> text = text(field);
        text.filter(value -> value.length() > longest).ifPresent(value -> error(field,
                "Ensure this value has at most " + longest + " characters (it has " + value.length() + ")."));
        text.filter(value -> !pattern.matcher(value).matches()).ifPresent(_ -> error(field, "Enter a valid value."));
        return text.filter(_ -> isRight(field));
    }

    public Optional<String> uuid(String field) {
        return matching(field, UUID4, 36);
    }

    public Optional<Integer> whole(String field, int least, int most) {
        return text(field).flatMap(text -> {
            try {
                int number = Integer.parseInt(text);
                if (number < least) {
                    error(field, "Ensure this value is greater than or equal to " + least + ".");
                } else if (number > most) {
                    error(field, "Ensure this value is less than or equal to " + most + ".");
                }
                return Optional.of(number).filter(_ -> isRight(field));
            } catch (NumberFormatException e) {
                error(field, "Enter a whole number.");
                return Optional.empty();
            }
        });
    }

    /** Whether the field is true; absent: {@code otherwise}. */
    public boolean truth(String field, boolean otherwise) {
        return request.truth(field, otherwise);
    }

    public Optional<IpAddress> address(String field) {
        return text(field).flatMap(text -> {
            Optional<IpAddress> address = IpAddress.parse(text);
            if (address.isEmpty()) {
                error(field, "Enter a valid IPv4 or IPv6 address.");
            }
            return address;
        });
    }

    public Optional<MacAddress> mac(String field) {
        return text(field).flatMap(text -> {
            Optional<MacAddress> mac = MacAddress.parse(text);
            if (mac.isEmpty()) {
                error(field, "'" + text + "' is not a valid MAC address.");
            }
            return mac;
        });
    }

    /** The field's text, which must be one of the choices; the error is Django's own. */
    public Optional<String> choice(String field, List<String> choices) {
        Optional<String> text = text(field);
        text.filter(value -> !choices.contains(value)).ifPresent(value -> error(field, notAChoice(value)));
        return text.filter(_ -> isRight(field));
    }

    /** The field's text in lower case, which must be one of the choices; the error is MAAS's, which lists them. */
    public Optional<String> namedChoice(String field, List<String> choices) {
        Optional<String> text = text(field);
        text.filter(value -> !choices.contains(value.toLowerCase(Locale.ROOT))).ifPresent(value -> error(field, "'" + value
                + "' is not a valid " + field + ".  It should be one of: "
                + String.join(", ", choices.stream().map(one -> "'" + one + "'").toList()) + "."));
        return text.filter(_ -> isRight(field)).map(value -> value.toLowerCase(Locale.ROOT));
    }

    /** The object that the field names. */
    public <T> Optional<T> object(String field, Function<String, Optional<T>> find) {
        return text(field).flatMap(text -> {
            Optional<T> object = find.apply(text);
            if (object.isEmpty()) {
                error(field, NO_SUCH_OBJECT);
            }
            return object;
        });
    }

    /** The objects that the field names, each by a value of its own. */
    public <T> List<T> objects(String field, Function<String, Optional<T>> find) {
        return list(field).stream().flatMap(text -> {
            Optional<T> object = find.apply(text);
            if (object.isEmpty()) {
                error(field, notAChoice(text));
            }
            return object.stream();
        }).distinct().toList();
    }

    private static String notAChoice(String value) {
        return "Select a valid choice. " + value + " is not one of the available choices.";
    }
}
