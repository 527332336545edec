package be.ptr.workbook.cells;

/** Watches the bytes of an XML part: a parser holds a whole tag or comment in memory, so none may be giant. */
final class TagWatch {
    private static final int MAX = 1 << 20;
    private static final int COMMENT = 0x3C_21_2D_2D;
    private static final int COMMENT_END = 0x2D_2D_3E;
    private static final int INSTRUCTION = 0x3C_3F;
    private static final int INSTRUCTION_END = 0x3F_3E;

    private int length;
    private int last;
    private boolean inComment;
    private boolean inInstruction;

    void accept(byte[] bytes, int offset, int count) {
        for (int i = offset; i < offset + count; i++) {
            last = (last << 8) | (bytes[i] & 0xFF);
            length++;
            if (ends(bytes[i])) {
                length = 0;
                inComment = false;
                inInstruction = false;
            } else if (length > MAX) {
                throw new Refused("too-much-content");
            }
        }
    }

    private boolean ends(byte current) {
        if (inComment) {
            return (last & 0xFFFFFF) == COMMENT_END;
        }
        if (inInstruction) {
            return (last & 0xFFFF) == INSTRUCTION_END;
        }
        inComment = last == COMMENT;
        inInstruction = (last & 0xFFFF) == INSTRUCTION;
        return current == '<';
    }
}
