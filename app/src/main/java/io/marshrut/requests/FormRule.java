package io.marshrut.requests;

import io.marshrut.shared.Problem.FieldError;
import java.util.List;
import java.util.Map;

/** A rule over several fields of the form of one kind (проверка формы); had by the package whose kind it is. */
public interface FormRule {

    String kind();

    /**
     * @param values that are right each by itself, in the forms that {@link ServiceRequest#fields()} has
     * @return what is wrong, each named {@code fields.<key>}; nothing where all fits
     */
    List<FieldError> check(Map<String, Object> values);
}
