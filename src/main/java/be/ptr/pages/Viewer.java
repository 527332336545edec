package be.ptr.pages;

/**
 * The person who looks at a page.
 *
 * @param lead true for leads and the administrator, who see what is for them alone
 */
public record Viewer(String id, String name, boolean lead) {
    static final Viewer NOBODY = new Viewer("", "", false);
}
