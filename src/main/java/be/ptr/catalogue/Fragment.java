package be.ptr.catalogue;

/** A document that holds one row of a plan version. */
interface Fragment {
    /** Its place among the documents of its kind, from 0. */
    int position();
}
