package io.marshrut.engine;

/** A kind of work that programs outside do; implemented by the package whose work it is, which keeps the attempts. */
public interface WorkerTopic {

    /** As the model names it. */
    String topic();

    /**
     * A worker is about to begin.
     *
     * @param businessKey of the case
     * @return the number of this attempt, counted from 1 for each task
     */
    int begin(String businessKey, String taskId, String worker);

    /** The failure was not the document's: the attempt does not count. */
    void giveBack(String taskId, String worker, int attempt);

    /** How far a worker is, in pages; 0 of 0 as long as it does not know. */
    void progress(String taskId, String worker, int page, int pages);
}
