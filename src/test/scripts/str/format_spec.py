"""Format specifications of str, float and int."""


def show(value, spec):
    try:
        print(ascii(spec), ascii(format(value, spec)))
    except Exception as error:
        print(ascii(spec), type(error).__name__, ascii(str(error)))


for spec in ['+','-',' ','z','#','=5','05','x','é','\x01','10.3','.','.,','.3,','.3_','.,_','._,','._','5,','_','_,',',_',',,','5.3sx','99999999999999999999','.99999999999999999999','^10','*^9.2s','\U0001f600^9','n','😀','0<5','0=5','z5']:
    show('abcd', spec)
for spec in ['.,f','._f','.3,f','._e','.,x','.,n','.,d','.,%','.3,s',',n',',s','_x',',x',',\x01','_n','_c','.,','.,g','._E','é,','+z#010,.3_f','10.,f','._,f']:
    show(1234567.1234567, spec)
for spec in ['.,f','.,x','.,n','.,d',',c','_c','_s','.3d','z','zd','zx','#c','+c','y','\x01','#_b','#x','.,b','_é',',é']:
    show(1234567, spec)
