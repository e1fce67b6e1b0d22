package io.marshrut.requests;

import io.marshrut.shared.Caller;
import java.util.Map;

/** What a new form of one kind begins with when it is to be like a thing that there is (заполнение по образцу). */
public interface FormExample {

    String kind();

    /**
     * @param reference of the thing, as the link says it
     * @throws io.marshrut.shared.Problem 404 where the caller may not read it
     */
    Map<String, Object> like(Caller caller, String reference);
}
