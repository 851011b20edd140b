package io.drydock.functions.engine.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.engine.api.Shape.Member;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a request is told as AWS tells it; the texts are those that others have noted of the service. */
class ShapeTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Shape SHAPE = Shape.of(
            Member.required("arn", MemberType.ARN),
            Member.optional("name", MemberType.text(1, 5)),
            Member.optional("secret", new MemberType.Text(2, 5, Optional.empty(), true)),
            Member.optional("input", new MemberType.Data(6)),
            Member.optional("alias", new MemberType.Text(1, 80, Optional.of(Pattern.compile("^[a-z]+$")), false)),
            Member.optional("type", MemberType.STATE_MACHINE_TYPE),
            Member.optional("maxResults", MemberType.PAGE_SIZE),
            Member.optional("percentage", new MemberType.Decimal(0, 100)),
            Member.optional("publish", MemberType.FLAG),
            Member.optional("routes", new MemberType.ListOf(new MemberType.Structure("Route", Shape.of(
                    Member.required("arn", MemberType.ARN), Member.required("weight", new MemberType.Whole(0, 100)))), 1, 2)));

    private static ObjectNode json(String text) throws IOException {
        return (ObjectNode) JSON.readTree(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{} | Value null at 'arn' failed to satisfy constraint: Member must not be null",
            "{'arn':null} | Value null at 'arn' failed to satisfy constraint: Member must not be null",
            "{'arn':''} | Value '' at 'arn' failed to satisfy constraint: Member must have length greater than or equal to 1",
            "{'arn':'a','name':'toolong'} | Value 'toolong' at 'name' failed to satisfy constraint: Member must have length less than or equal to 5",
            "{'arn':'a','secret':'toolong'} | Value at 'secret' failed to satisfy constraint: Member must have length less than or equal to 5",
            "{'arn':'a','input':'äääa'} | Value at 'input' failed to satisfy constraint: Member must have size less than or equal to 6 bytes in UTF-8 encoding",
            "{'arn':'a','alias':'A'} | Value 'A' at 'alias' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[a-z]+$",
            "{'arn':'a','type':'FAST'} | Value 'FAST' at 'type' failed to satisfy constraint: Member must satisfy enum value set: [STANDARD, EXPRESS]",
            "{'arn':'a','maxResults':1001} | Value '1001' at 'maxResults' failed to satisfy constraint: Member must have value less than or equal to 1000",
            "{'arn':'a','maxResults':-1} | Value '-1' at 'maxResults' failed to satisfy constraint: Member must have value greater than or equal to 0",
            "{'arn':'a','percentage':100.5} | Value '100.5' at 'percentage' failed to satisfy constraint: Member must have value less than or equal to 100",
            "{'arn':'a','routes':[]} | Value '[]' at 'routes' failed to satisfy constraint: Member must have length greater than or equal to 1",
            "{'arn':'a','routes':[{'arn':'v','weight':101}]} | Value '101' at 'routes.1.member.weight' failed to satisfy constraint: Member must have value less than or equal to 100",
            "{'arn':'a','routes':[{'arn':'v','weight':1},{'weight':2}]} | Value null at 'routes.2.member.arn' failed to satisfy constraint: Member must not be null",
            "{'arn':'a','routes':[{'arn':'v','weight':1},{'arn':'v','weight':2},{'arn':'w','weight':3}]} | Value '[Route(arn=v, weight=1), Route(arn=v, weight=2), Route(arn=w, weight=3)]' at 'routes' failed to satisfy constraint: Member must have length less than or equal to 2",
    })
    void oneViolation(String request, String violation) throws IOException {
        ObjectNode body = json(request.replace('\'', '"'));
        assertThatExceptionOfType(ApiFailure.class).isThrownBy(() -> SHAPE.check(body)).satisfies(failure -> {
            assertThat(failure).hasMessage("1 validation error detected: " + violation);
            assertThat(failure.status()).isEqualTo(400);
            assertThat(failure.toJson().path("__type").asText()).isEqualTo("com.amazon.coral.validate#ValidationException");
        });
    }

    @Test
    void allViolationsAreToldAtOnce() throws IOException {
        ObjectNode body = json("{\"name\":\"toolong\",\"maxResults\":5000}");
        assertThatExceptionOfType(ApiFailure.class).isThrownBy(() -> SHAPE.check(body)).withMessage("3 validation errors detected: "
                + "Value null at 'arn' failed to satisfy constraint: Member must not be null; "
                + "Value 'toolong' at 'name' failed to satisfy constraint: Member must have length less than or equal to 5; "
                + "Value '5000' at 'maxResults' failed to satisfy constraint: Member must have value less than or equal to 1000");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"{'arn':7}", "{'arn':['a']}", "{'arn':{}}", "{'arn':'a','maxResults':'1'}",
        "{'arn':'a','maxResults':1.5}", "{'arn':'a','publish':'true'}", "{'arn':'a','routes':{}}", "{'arn':'a','routes':['v']}",
        "{'arn':'a','maxResults':99999999999999999999}", "{'arn':'a','percentage':true}"})
    void aMemberOfAnotherJsonTypeCanNotBeRead(String request) throws IOException {
        ObjectNode body = json(request.replace('\'', '"'));
        assertThatExceptionOfType(ApiFailure.class).isThrownBy(() -> SHAPE.check(body)).satisfies(failure ->
                assertThat(failure.toJson().path("__type").asText()).isEqualTo("com.amazon.coral.service#SerializationException"));
    }

    @Test
    void membersThatFitAreRead() throws IOException {
        Parameters parameters = Parameters.of(json("{\"arn\":\"a\",\"maxResults\":0,\"publish\":true,\"unknown\":[1],\"name\":null,"
                + "\"routes\":[{\"arn\":\"v\",\"weight\":100}]}"), SHAPE);
        assertThat(parameters.text("arn")).isEqualTo("a");
        assertThat(parameters.pageSize()).as("0 means the default").isEqualTo(100);
        assertThat(parameters.flag("publish", false)).isTrue();
        assertThat(parameters.optionalText("name")).isEmpty();
        assertThat(parameters.structures("routes")).extracting(route -> route.number("weight")).containsExactly(Optional.of(100));
    }

    @ParameterizedTest
    @CsvSource({"'?'", "'AA'", "w4Q", "'_'"})
    void aPageTokenThatWasNotGivenIsRefused(String token) throws IOException {
        Parameters parameters = new Parameters(json("{\"nextToken\":\"" + token + "\"}"));
        assertThatExceptionOfType(ApiFailure.class).isThrownBy(() -> PageToken.position(parameters).map(PageToken::number))
                .withMessage("Invalid Token: 'Invalid token'");
    }

    @Test
    void aPageTokenLeadsOn() throws IOException {
        List<Integer> all = List.of(1, 2, 3, 4, 5);
        PageToken.Page<Integer> first = PageToken.page(all, new Parameters(json("{\"maxResults\":2}")));
        assertThat(first.results()).containsExactly(1, 2);
        String token = first.nextToken().orElseThrow();
        PageToken.Page<Integer> second = PageToken.page(all, new Parameters(json("{\"maxResults\":3,\"nextToken\":\"" + token + "\"}")));
        assertThat(second.results()).containsExactly(3, 4, 5);
        assertThat(second.nextToken()).isEmpty();
    }
}
