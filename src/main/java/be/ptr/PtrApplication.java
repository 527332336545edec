package be.ptr;

public final class PtrApplication {
    private PtrApplication() {}

    public static void main(String[] arguments) {
        System.out.println("ptr");
    }
}
